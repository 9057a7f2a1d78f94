/** What Chrome and Edge ask for updates of extensions that no store has. */
export function chromiumUpdates(update: {
  readonly extensionId: string;
  readonly version: string;
  /** The CRX's address. */
  readonly url: string;
  /** The oldest browser that takes it. */
  readonly minimumVersion: string;
}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${update.extensionId}">
    <updatecheck codebase="${update.url}" version="${update.version}" prodversionmin="${update.minimumVersion}" />
  </app>
</gupdate>
`;
}

/** What Firefox asks for updates of add-ons whose manifest has an `update_url`. */
export function firefoxUpdates(update: {
  readonly addonId: string;
  readonly version: string;
  /** The signed file's address. */
  readonly url: string;
  readonly minimumVersion: string;
}): string {
  const entry = {
    version: update.version,
    update_link: update.url,
    applications: { gecko: { strict_min_version: update.minimumVersion } },
  };
  return `${JSON.stringify({ addons: { [update.addonId]: { updates: [entry] } } }, null, 2)}\n`;
}
