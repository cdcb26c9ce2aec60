import type { JSX, TargetedPointerEvent } from "preact";
import { useState } from "preact/hooks";
import { announce } from "../actions.ts";
import { graphView } from "../drawing.ts";
import { isInside, type Point } from "../graph/geometry.ts";
import { choose, chosenKeys, lassoing } from "../several.ts";
import { scene } from "../store.ts";
import { S } from "../strings/index.ts";

function nodesInside(line: readonly Point[]): string[] {
  const { value: view } = graphView;
  return scene.value.nodes.flatMap(({ key }) => {
    const place = view?.locate(key);
    return place !== undefined && isInside(place, line) ? key : [];
  });
}

/** Lies over the drawing while a line is drawn around nodes; with shift they join those already chosen. */
export function Lasso(): JSX.Element {
  const [line, setLine] = useState<readonly Point[]>([]);
  const add = (event: TargetedPointerEvent<HTMLElement>): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    setLine((before) => [...before, { x: event.clientX - left, y: event.clientY - top }]);
  };
  const finish = ({ shiftKey }: PointerEvent): void => {
    const found = nodesInside(line);
    setLine([]);
    if (found.length === 0) {
      announce(S.lassoEmpty);
      return;
    }
    lassoing.value = false;
    choose(shiftKey ? [...chosenKeys(), ...found] : found);
  };
  return (
    <div
      class="lasso"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        add(event);
      }}
      onPointerMove={(event) => {
        if (line.length > 0) add(event);
      }}
      onPointerUp={finish}
    >
      <svg aria-hidden="true">
        <polygon points={line.map(({ x, y }) => `${x.toFixed(0)},${y.toFixed(0)}`).join(" ")} />
      </svg>
      <p>{S.lassoHint}</p>
    </div>
  );
}
