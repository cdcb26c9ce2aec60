export { FAMILIES, familyOf, type Family } from "@dossier/core/drawing";
