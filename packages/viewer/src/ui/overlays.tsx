import "../styles/overlays.css";
import type { FunctionComponent, JSX } from "preact";
import { lassoing } from "../several.ts";
import { AlsoHere } from "./also-here.tsx";
import { FanOut } from "./fan-out.tsx";
import { HoverCard } from "./hover-card.tsx";
import { Later } from "./later.tsx";
import { SelfLoops } from "./self-loops.tsx";

const loadLasso = async (): Promise<FunctionComponent> => (await import("./lasso.tsx")).Lasso;

/** What lies over the drawing, and comes once there is one. */
export function Overlays(): JSX.Element {
  return (
    <>
      <SelfLoops />
      <FanOut />
      <AlsoHere />
      <HoverCard />
      {lassoing.value ? <Later load={loadLasso} /> : null}
    </>
  );
}
