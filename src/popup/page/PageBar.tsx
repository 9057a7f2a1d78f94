import './page-bar.css';
import type { Site } from '../../storage/watched-sites';
import { ListenToTab } from './ListenToTab';
import { WatchSite } from './WatchSite';

interface PageBarProps {
  readonly site: Site;
  readonly tabId: number | undefined;
}

/** What can be done about the page: have its site looked at always, and its app listened to. */
export function PageBar({ site, tabId }: PageBarProps) {
  return (
    <footer class="page-bar">
      <WatchSite site={site} />
      {tabId !== undefined && <ListenToTab key={tabId} site={site} tabId={tabId} />}
    </footer>
  );
}
