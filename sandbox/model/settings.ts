import * as v from 'valibot';

/** What may be changed while the stand-in runs; every field may be left out. */
export const SettingsPatchSchema = v.strictObject({
  /** Life of a new access token in seconds; 0 makes it expire at once. */
  tokenSeconds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** How far the server's clock is ahead of the real one, in milliseconds; may be negative. */
  clockSkewMs: v.exactOptional(v.pipe(v.number(), v.integer())),
  /** Whether requests are throttled as Adobe documents. */
  throttle: v.exactOptional(v.boolean()),
  /** Whether resets are too, with the same bucket: nothing is published about a limit of theirs. */
  throttleResets: v.exactOptional(v.boolean()),
  /** Life of a new trial in seconds. */
  trialSeconds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Which part of that a trial lasts that somebody on an unknown platform starts. */
  unknownPlatformShare: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Scopes given to every new client and token whatever its statement says; null: as stated. */
  scopes: v.exactOptional(v.nullable(v.pipe(v.array(v.string()), v.readonly()))),
  /**
   * Which scopes a registration's answer names, whatever the client may do; `none`: the answer has
   * no `scopes`; null: those that the client has. No public text of Adobe's names the reset scope.
   */
  namedScopes: v.exactOptional(
    v.nullable(v.union([v.literal('none'), v.pipe(v.array(v.string()), v.readonly())])),
  ),
});

export type SettingsPatch = v.InferOutput<typeof SettingsPatchSchema>;
export type SandboxSettings = Required<SettingsPatch>;

/**
 * The settings a stand-in starts with. The token's six hours are a lifetime seen at Adobe; the
 * trial's minute is short so that people can watch it end.
 */
export function defaultSettings(): SandboxSettings {
  return {
    tokenSeconds: 21_600,
    clockSkewMs: 0,
    throttle: true,
    throttleResets: false,
    trialSeconds: 60,
    unknownPlatformShare: 0.5,
    scopes: null,
    namedScopes: null,
  };
}
