import { type Failure, failureOf } from '../../../failure/failure';
import type { AnswerOf } from '../../../messages/answers';
import type { CommandOf } from '../../../messages/commands';
import type { DeviceId } from '../../../pass/ids/device-id';
import { failure, type Result, success } from '../../../pass/result';
import type { Viewer } from '../../../pass/trial/viewer';
import { everyDevice, everyTempPass } from '../../../storage/managed';
import type { TempPass } from '../../../storage/temp-passes';
import { viewerOfDevice } from '../../../storage/trials/device-viewer';
import { tellTrials } from '../../../storage/trials/trial-changes';
import { findRoom, type Room } from '../../network/adobe-network';
import { beginReading, loadTrials, onKnownTrials, storeTrials, trialsOf } from '../known-trials';
import { trialOf } from '../trials';
import { nextReading, type Readable } from './next-reading';
import { isOfDevice, Obstacles } from './obstacles';

/** For how long a page counts as open that says nothing more, in ms. */
const patience = 15_000;
/** So many are asked at once: where each answer takes seconds, there is still one a second. */
const lanes = 3;
/** How many requests are left to people: their own resets and readings never wait for these. */
const keptForPeople = 6;
/** How long readings stay in memory alone, in ms. */
const storedAfter = 10_000;

interface Follower {
  readonly tempPassId: string;
  readonly first: ReadonlySet<DeviceId>;
  readonly until: number;
}

interface Wanted extends Readable {
  readonly tempPass: TempPass;
  readonly viewer: Viewer;
}

const followers = new Map<string, Follower>();
const obstacles = new Obstacles();
const underWay = new Set<string>();
let working = 0;
let closing = new AbortController();
let wake: (() => void)[] = [];
let storing: ReturnType<typeof setTimeout> | undefined;
const unstored = new Set<string>();

onKnownTrials((tempPassId, devices) => {
  if (followers.size === 0) return;
  unstored.add(tempPassId);
  storing ??= setTimeout(store, storedAfter);
  tellTrials({ tempPassId, devices: [...devices], status: statusOf(tempPassId) });
  wakeAll();
});

/** Reads the trials that a page shows, as long as it says so; with what was read before. */
export async function followTrials({
  page,
  tempPassId,
  first,
}: CommandOf<'followTrials'>): Promise<Result<AnswerOf<'followTrials'>, Failure>> {
  await loadTrials();
  followers.set(page, { tempPassId, first: new Set(first), until: Date.now() + patience });
  obstacles.tryAgain(tempPassId);
  wakeAll();
  if (closing.signal.aborted) closing = new AbortController();
  while (working < lanes) {
    working += 1;
    void work().finally(() => {
      working -= 1;
    });
  }
  return success({ devices: [...trialsOf(tempPassId).values()], status: statusOf(tempPassId) });
}

/** A page shows none any more. */
export async function unfollowTrials({
  page,
}: CommandOf<'unfollowTrials'>): Promise<Result<null, Failure>> {
  followers.delete(page);
  end();
  return success(null);
}

/** Reads one after the other for as long as somebody looks. */
async function work(): Promise<void> {
  for (;;) {
    const next = await choose();
    if (next === undefined) return end();
    if (typeof next === 'number') await sleep(next);
    else {
      const { signal } = closing;
      const room = await findRoom(signal, keptForPeople);
      // While it waited something else may have come to be first.
      const one = signal.aborted ? undefined : await choose();
      if (typeof one === 'object') await read(one, room, signal);
      room.leave();
    }
  }
}

/** What is read next; else for how long nothing is to be read, in ms; undefined where nobody looks. */
async function choose(): Promise<Wanted | number | undefined> {
  const now = Date.now();
  for (const [page, { until }] of followers) if (until < now) followers.delete(page);
  if (followers.size === 0) return undefined;
  const [devices, tempPasses] = await Promise.all([everyDevice.get(), everyTempPass.get()]);
  const all: Wanted[] = [];
  let wait = patience;
  for (const tempPassId of new Set([...followers.values()].map((one) => one.tempPassId))) {
    const tempPass = tempPasses.find(({ id }) => id === tempPassId);
    const obstacle = obstacles.until(tempPassId, now) - now;
    if (obstacle > 0) wait = Math.min(wait, obstacle);
    if (obstacle > 0 || tempPass === undefined) continue;
    const looking = [...followers.values()].filter((one) => one.tempPassId === tempPassId);
    const known = trialsOf(tempPassId);
    for (const device of devices) {
      const { deviceId } = device;
      const viewer = viewerOfDevice(tempPass, device);
      if (typeof viewer === 'string' || underWay.has(`${tempPassId} ${deviceId}`)) continue;
      const isFirst = looking.some(({ first }) => first.has(deviceId));
      all.push({ tempPass, viewer, deviceId, known: known.get(deviceId), isFirst });
    }
  }
  const next = nextReading(all, now);
  return typeof next === 'object' ? next : Math.min(next ?? wait, wait);
}

async function read({ tempPass, viewer, deviceId }: Wanted, room: Room, signal: AbortSignal) {
  const { id } = tempPass;
  const place = `${id} ${deviceId}`;
  // Between two lanes nothing is awaited here.
  if (underWay.has(place)) return;
  underWay.add(place);
  try {
    const note = beginReading(id, deviceId);
    const answer = await trialOf(
      tempPass,
      viewer,
      AbortSignal.any([signal]),
      async () => room,
    ).catch((error: unknown) => failure(failureOf(error)));
    if (signal.aborted) return;
    if (answer.ok || isOfDevice(answer.error)) {
      obstacles.passed(id);
      note(answer.ok ? answer.value : { state: 'unknown', error: answer.error });
    } else {
      obstacles.met(id, answer.error, Date.now());
      tellTrials({ tempPassId: id, devices: [], status: statusOf(id) });
    }
  } finally {
    underWay.delete(place);
  }
}

function statusOf(tempPassId: string) {
  return obstacles.statusOf(tempPassId, Date.now());
}

/** Ends all work where nobody looks any more. */
function end(): void {
  if (followers.size > 0) return;
  closing.abort();
  wakeAll();
  if (unstored.size > 0) store();
}

function store(): void {
  clearTimeout(storing);
  storing = undefined;
  const ids = new Set(unstored);
  unstored.clear();
  void storeTrials(ids).catch(() => undefined);
}

/** Sleeps until then, or until something may be other. */
function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    wake.push(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function wakeAll(): void {
  const sleeping = wake;
  wake = [];
  for (const one of sleeping) one();
}
