/**
 * All that the extension has stored, as one text: every area of its storage, and every database. It is
 * evaluated in a page of the extension, so no function in here may have a name.
 */
export async function everythingStored(): Promise<string> {
  const { local, session, sync } = chrome.storage;
  const areas = await Promise.all([local, session, sync].map((area) => area.get()));
  const databases = await Promise.all(
    (await indexedDB.databases()).map(
      ({ name = '' }) =>
        new Promise<unknown>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const names = [...database.objectStoreNames];
            if (names.length === 0) return resolve([]);
            const reading = database.transaction(names);
            const all = names.map((store) => reading.objectStore(store).getAll());
            reading.onerror = () => reject(reading.error);
            reading.oncomplete = () => {
              database.close();
              resolve(all.map(({ result }) => result));
            };
          };
        }),
    ),
  );
  return JSON.stringify([areas, databases]);
}
