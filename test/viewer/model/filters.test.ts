import { describe, expect, it } from "vitest";
import { openDossier } from "../../../packages/viewer/src/model/dossier.ts";
import {
  applyFilters,
  countValues,
  isFiltered,
  NO_FILTERS,
  type Filters,
} from "../../../packages/viewer/src/model/filters.ts";
import { buildFixture } from "../fixture.ts";

const dossier = openDossier(buildFixture());
const shown = (change: Partial<Filters>) => applyFilters(dossier, { ...NO_FILTERS, ...change });
const all = { minConfidence: 0, allConcepts: true };

describe("applyFilters", () => {
  it("hides at first what is below the threshold and concepts told of once, and says how many", () => {
    const { edges, facts, belowThreshold, hiddenConcepts } = shown({});
    expect([edges.length, facts.length, belowThreshold, hiddenConcepts]).toEqual([20, 1, 1, 2]);
    expect(shown(all).edges).toHaveLength(23);
  });

  it.each<[string, Partial<Filters>, number]>([
    ["a family", { hiddenFamilies: ["country"] }, 12],
    ["a line style", { hiddenStyles: ["contested"] }, 22],
    ["a relation", { relations: ["signs"] }, 2],
    ["a document", { documents: ["d_wire"] }, 4],
    ["a holder", { holders: ["e_brandt"] }, 1],
    ["a polarity", { polarities: ["negated"] }, 2],
    ["a modality", { modalities: ["conditional"] }, 1],
    ["a number of origins", { minOrigins: 3 }, 1],
    ["a first day", { from: "2024-03-06" }, 17],
    ["a last day", { to: "2024-03-04" }, 7],
    ["the day from which it happened", { since: "2024-03-05" }, 1],
    ["days between which it happened", { since: "2024-02-10", until: "2024-03-04" }, 3],
    ["the entities between which it lies", { only: ["e_port", "e_ost"] }, 3],
    ["entities that are left out", { without: ["e_vest", "e_ost"] }, 12],
  ])("filters by %s", (_name, change, edges) => {
    expect(shown({ ...all, ...change }).edges).toHaveLength(edges);
  });

  it("counts what each value would show while the other filters stay", () => {
    const filters = { ...NO_FILTERS, ...all, documents: ["d_tide"] };
    expect(countValues(dossier, filters, "documents").get("d_wire")).toBe(4);
    expect(countValues(dossier, filters, "relations").get("signs")).toBe(1);
  });

  it("knows whether anything was filtered", () => {
    expect(isFiltered(NO_FILTERS)).toBe(false);
    expect(isFiltered({ ...NO_FILTERS, minOrigins: 2 })).toBe(true);
  });
});
