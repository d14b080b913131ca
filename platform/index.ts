/** Settings, addresses, secrets and ports: what a command needs before anything runs. */

export { databaseUrlOf, documentsFolderOf } from './addresses.js';
export { temporalServerOf } from './addresses.js';
export { publicUrlOf, readSettings, type Settings } from './environment.js';
export { readBuiltInPractices } from './practice-files.js';
export { portsOf } from './processes/ports.js';
export { openSecrets, readSecret, secretsFolder } from './secrets.js';
export { isPlain } from './stack/failure.js';
export { claimPorts } from './stack/ports.js';
export { createTeardown } from './stack/teardown.js';
