import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { Dossier, type DossierProps } from "./dossier.tsx";

function Page({ graph }: Pick<DossierProps, "graph">) {
  const [selected, setSelected] = useState(graph.nodes[0]?.key);
  return (
    <main>
      <h1>A dossier in React</h1>
      <label>
        Entity{" "}
        <select
          value={selected}
          onChange={(event) => {
            setSelected(event.target.value);
          }}
        >
          {graph.nodes.map(({ key, attributes }) => (
            <option key={key} value={key}>
              {attributes.label}
            </option>
          ))}
        </select>
      </label>
      <Dossier
        graph={graph}
        selected={selected}
        onSelect={({ key }) => {
          setSelected(key);
        }}
      />
      <p>Selected: {selected ?? "nothing"}</p>
    </main>
  );
}

const root = document.querySelector("#root");
const response = await fetch("./graph.json");
const graph = (await response.json()) as DossierProps["graph"];
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Page graph={graph} />
    </StrictMode>,
  );
