import type { FunctionComponent, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

type Load = () => Promise<FunctionComponent>;

const loaded = new Map<Load, FunctionComponent>();

/** Shows a component whose code is fetched when it is first wanted; from then on it is there at once. */
export function Later({ load }: { readonly load: Load }): JSX.Element | null {
  const [, setLoads] = useState(0);
  const View = loaded.get(load);
  useEffect(() => {
    let isWanted = View === undefined;
    if (isWanted)
      void load().then((component) => {
        loaded.set(load, component);
        if (isWanted) setLoads((loads) => loads + 1);
      });
    return () => {
      isWanted = false;
    };
  }, [load]);
  return View === undefined ? null : <View />;
}
