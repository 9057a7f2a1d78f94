/** Why a command that a paper shows is not run when the papers are checked. */
type Reason = keyof typeof reasons;

export const reasons = {
  installs: 'it installs packages or programs',
  tests: 'it is a check that `npm test` is made of, or all of them',
  long: 'it measures or draws for minutes',
  stays: 'it opens a browser for a person, and stays',
  packages: '`npm test` packages by itself, twice (scripts/test/same-packages.ts)',
  account: 'it sends a package to Mozilla, for which it needs an account',
  release: 'it compares with the files of a release',
} as const;

/** Each command, just as it is shown, that is not run. All others are. */
export const notRun: Readonly<Record<string, Reason>> = {
  'git clone <this repository> && cd reset-temp-pass': 'installs',
  'unzip reset-temp-pass-*-source.zip && cd reset-temp-pass-*/': 'release',
  'npm ci': 'installs',
  'npm ci && npm run build': 'installs',
  'npm start': 'stays',
  'npm run dev': 'stays',
  'npm run dev -- --firefox': 'stays',
  'npm run docs': 'tests',
  'npm run lint': 'tests',
  'npm run typecheck': 'tests',
  'npm run test:unit': 'tests',
  'npm run build && npx vitest run --project browser test/browser/popup.test.ts': 'tests',
  'npm run test:browser': 'tests',
  'npx vitest run --project rollout': 'tests',
  'npm test': 'tests',
  'npm run build:cli': 'tests',
  'npm run bench -- --once': 'tests',
  'npm run bench': 'long',
  'npm run bench -- open-warm': 'long',
  'npm run pictures': 'long',
  'npm run docs:animation': 'long',
  'npm run docs:pictures': 'long',
  'npm run store': 'long',
  'npm run store -- --out other': 'long',
  'npm run long -- run --browser firefox': 'long',
  'npm run long -- stops --browser chromium': 'long',
  'npm run long -- throttle': 'long',
  'npm run long -- terminal': 'long',
  'npm run long -- shards': 'long',
  'npm run long -- lab': 'long',
  'npm run package': 'packages',
  'npm run package -- --key /safe/place/reset-temp-pass.pem': 'packages',
  'npm run package -- --key /safe/place/reset-temp-pass.pem --base-url https://extensions.example.com/reset-temp-pass':
    'packages',
  'sha256sum packages/*.zip packages/*.mjs': 'release',
  'unzip packages/reset-temp-pass-*-firefox-self-hosted.zip -d self-hosted': 'release',
  'npx web-ext sign --channel unlisted --source-dir self-hosted --artifacts-dir signed \\\n  --upload-source-code packages/reset-temp-pass-*-source.zip':
    'account',
};
