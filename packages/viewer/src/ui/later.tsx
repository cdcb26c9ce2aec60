import type { FunctionComponent, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Shows a component whose code is fetched when it is first wanted. */
export function Later({ load }: { readonly load: () => Promise<FunctionComponent> }): JSX.Element | null {
  const [View, setView] = useState<FunctionComponent>();
  useEffect(() => {
    let isWanted = true;
    void load().then((component) => {
      if (isWanted) setView(() => component);
    });
    return () => {
      isWanted = false;
    };
  }, [load]);
  return View === undefined ? null : <View />;
}
