/**
 * Where every reset goes, whatever stands in front of Adobe Pass. v2 and v2.1 of the API, still found
 * in older documentation, mean the same reset as v3, which is the one that is sent.
 */
export const resetPath = /\/reset-tempass\/v(?:3|2(?:\.1)?)\/reset(?![\w.-])/u;

/** The same of any version, to be told of in a refusal. */
export const anyResetPath = /\/reset-tempass\/v[\d.]+\/reset/u;

/** Whether a text is worth looking for a reset in it: the path, which a mail may break with `=3D`. */
export function mayNameReset(text: string): boolean {
  return /tempass|=3D/u.test(text);
}

/** The parameters of a reset whose names mean nothing else. */
export const ownParameters = ['requestor_id', 'mvpd_id', 'device_id'] as const;

/** Every parameter of a reset. */
export const parameters = [...ownParameters, 'key', 'appId', 'deviceUser', 'environment'] as const;
export type Parameter = (typeof parameters)[number];

/** What a request says of a parameter: its value, or what stands in place of one. */
export type Told = { readonly value: string } | { readonly doubt: 'placeholder' | 'cut' };
