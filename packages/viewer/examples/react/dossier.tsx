import { mount, type MountedViewer, type SelectDetail } from "@dossier/viewer";
import { useEffect, useRef } from "react";

type Graph = Parameters<typeof mount>[1];

export interface DossierProps {
  readonly graph: Graph;
  /** Key of an entity, statement or document. */
  readonly selected: string | undefined;
  readonly onSelect: (detail: SelectDetail) => void;
}

/** A Dossier viewer as a React component: made once a graph, told of every new selection. */
export function Dossier({ graph, selected, onSelect }: DossierProps) {
  const place = useRef<HTMLDivElement>(null);
  const viewer = useRef<MountedViewer>(undefined);
  const listener = useRef(onSelect);
  useEffect(() => {
    listener.current = onSelect;
  });
  useEffect(() => {
    if (place.current === null) return;
    const mounted = mount(place.current, graph);
    mounted.on("select", (detail) => {
      listener.current(detail);
    });
    viewer.current = mounted;
    return mounted.destroy;
  }, [graph]);
  useEffect(() => {
    viewer.current?.select(selected);
  }, [graph, selected]);
  return <div ref={place} />;
}
