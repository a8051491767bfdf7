export { stopEngines as default } from './set-up.mjs';
