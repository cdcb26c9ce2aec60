import { defineDossierGraph } from "./element.ts";

defineDossierGraph();
