/**
 * Check digits. Bundled into the package at build time (gulpfile.js). Each validator is named by its own file, because
 * the main file of the library loads those of 90 countries. Those that are missing here are wrong or too strict in
 * version 1.12.0; d24/numbers says why where it does it by hand.
 */
export { luhnChecksumDigit, luhnChecksumValidate, weightedSum } from 'stdnum/lib/cjs/util/checksum';
export { validate as validateCpf } from 'stdnum/lib/cjs/br/cpf';
export { validate as validateCnpj } from 'stdnum/lib/cjs/br/cnpj';
export { validate as validateRut } from 'stdnum/lib/cjs/cl/rut';
export { validate as validateNit } from 'stdnum/lib/cjs/co/nit';
export { validate as validateEcuadorCedula } from 'stdnum/lib/cjs/ec/ci';
export { validate as validateCurp } from 'stdnum/lib/cjs/mx/curp';
export { validate as validateRfc } from 'stdnum/lib/cjs/mx/rfc';
export { validate as validatePeruRuc } from 'stdnum/lib/cjs/pe/ruc';
