import { slug } from 'github-slugger';

/** The name under which a heading can be linked to: the same on the site as where the code is hosted. */
export function githubSlugs(heading: string): string {
  return slug(heading);
}
