import { useState } from 'preact/hooks';

export type Place = 'before' | 'after';

/** Nothing else takes it, not even a field: it is an ID of ours. */
const type = 'application/x-temp-pass';

/**
 * Moves entries of one list by dragging them.
 *
 * @param onMove puts one right before or after another one
 * @returns listeners for the list, whose items have their ID in `data-id`, and where it would be put
 */
export function useDrag(onMove: (id: string, place: Place, other: string) => void) {
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<{ id: string; place: Place }>();

  function end() {
    setDragged(undefined);
    setOver(undefined);
  }
  return {
    over,
    listeners: {
      onDragStart(event: DragEvent) {
        const item = itemOf(event);
        if (item?.dataset['id'] === undefined || event.dataTransfer === null) return;
        event.dataTransfer.setData(type, item.dataset['id']);
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setDragImage(item, 0, 18);
        setDragged(item.dataset['id']);
      },
      onDragOver(event: DragEvent) {
        const item = itemOf(event);
        const id = item?.dataset['id'];
        if (dragged === undefined) return;
        // Where nothing can be dropped, no place for it is shown.
        if (item === undefined || id === undefined) return setOver(undefined);
        event.preventDefault();
        const { top, height } = item.getBoundingClientRect();
        const place = event.clientY < top + height / 2 ? 'before' : 'after';
        if (over?.id !== id || over.place !== place) setOver({ id, place });
      },
      onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
        const isInside = relatedTarget instanceof Node && isWithin(currentTarget, relatedTarget);
        if (!isInside) setOver(undefined);
      },
      onDrop(event: DragEvent) {
        if (dragged === undefined) return;
        event.preventDefault();
        if (over !== undefined && over.id !== dragged) onMove(dragged, over.place, over.id);
        end();
      },
      onDragEnd: end,
    },
  };
}

function isWithin(list: EventTarget | null, one: Node): boolean {
  return list instanceof Node && list.contains(one);
}

function itemOf({ target }: DragEvent): HTMLElement | undefined {
  const item = target instanceof Element ? target.closest<HTMLElement>('li[data-id]') : null;
  return item ?? undefined;
}
