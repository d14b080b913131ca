export { reasonIn } from '../../i18n/index.js';
