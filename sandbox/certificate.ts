import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { adobeHostNames } from './model/environments';

/** A certificate that lives as long as one run of the stand-in. */
export interface ThrowAwayCertificate {
  /** PEM. */
  readonly certificate: string;
  /** PEM. */
  readonly privateKey: string;
  /** Base64 of the SHA-256 of the public key, as Chromium's spki list wants it. */
  readonly spki: string;
}

/**
 * Makes a self-signed certificate for the eight Adobe hosts and the loopback names. It is made
 * anew at each start and never written to disk, so that nobody can be tempted to trust it.
 *
 * @param at the day it starts to be valid
 */
export async function makeCertificate(at: Date = new Date()): Promise<ThrowAwayCertificate> {
  const dayMs = 24 * 60 * 60 * 1000;
  const made = await generate([{ name: 'commonName', value: 'Adobe Pass stand-in' }], {
    // An elliptic key takes milliseconds to make; RSA can take seconds.
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(at.getTime() - dayMs),
    notAfterDate: new Date(at.getTime() + 30 * dayMs),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...[...adobeHostNames, 'localhost'].map((value) => ({ type: 2 as const, value })),
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const publicKey = new X509Certificate(made.cert).publicKey;
  const spki = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
  return { certificate: made.cert, privateKey: made.private, spki };
}
