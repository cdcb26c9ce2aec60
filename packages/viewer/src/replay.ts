/* A module of its own, so that what replays corrections comes when there are some: the first page needs only their marks. */
export {
  applyCorrections,
  readCorrections,
  splitCorrected,
  writeCorrections,
} from "@dossier/core/corrections";
