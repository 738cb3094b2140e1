/** JSON without loss: a number stays the text it was. Bundled into the package at build time (gulpfile.js). */
export { LosslessNumber, isLosslessNumber, parse, stringify } from 'lossless-json';
