/** The oldest Node.js that every package installs on; package.json's `engines` says the same. */
const oldest = [20, 19];

/** Stops with a plain sentence where npm and the packages would fail with an obscure one. */
export function requireNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Error(
    `Node.js ${oldest.join('.')} or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org/`,
  );
}
