const staging = { kind: 'release-staging' } as const;
const production = { kind: 'release-production' } as const;
const named = { name: '', requestorId: 'REF30' };
/** Some Temp Passes to save. */
export const samplePasses = {
  basic: { ...named, id: 'basic', environment: staging, mvpdId: 'TempPass', kind: 'basic' },
  other: { ...named, id: 'other', environment: staging, mvpdId: 'Other', kind: 'basic' },
  promotional: {
    ...named,
    id: 'promo',
    environment: staging,
    mvpdId: 'Promo',
    kind: 'promotional',
  },
  production: { ...named, id: 'live', environment: production, mvpdId: 'Live', kind: 'basic' },
  promotionalProduction: {
    ...named,
    id: 'promo-live',
    environment: production,
    mvpdId: 'PromoLive',
    kind: 'promotional',
  },
} as const;
export type SamplePass = keyof typeof samplePasses;
