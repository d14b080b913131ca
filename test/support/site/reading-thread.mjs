// The thread that reads long texts, from the sources as they are.
import { register } from 'tsx/esm/api';

register();
await import('../../../client/reading/reading-thread.ts');
