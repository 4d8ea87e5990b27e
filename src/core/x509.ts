// The certificate library needs its polyfill first, and a bundler gives the names of a CommonJS package only to static
// imports; those who load it late import this module late.
import 'reflect-metadata';

export { X509CertificateGenerator } from '@peculiar/x509';
