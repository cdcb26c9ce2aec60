import { createRequire } from "node:module";
import type { Country } from "world-countries";

/** The records of world-countries 5.1.0; required, because its types declare a default export that it does not have. */
export const countries = createRequire(import.meta.url)("world-countries") as readonly Country[];
