// A bundler gives the names of a CommonJS package only to static imports; those who load it late import this module late.
export { extract, pack } from 'tar-stream';
