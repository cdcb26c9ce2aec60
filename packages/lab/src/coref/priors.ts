/**
 * Where the weights start, and what they leave only for good evidence: news speaks of bodies that say, own and decide, of which GUM
 * has few; and grammar knows where "it" means a clause.
 */
export const PRIOR: ReadonlyMap<string, number> = new Map([
  ["thing: said by actor", 2],
  ["thing: said by Country", 2],
  ["plural: said by actor", 1],
  ["plural: said by Group", 1],
  ["person: said by Person", 1],
  ["thing own: own subject as actor", 1.5],
  ["thing own: own subject as Country", 1.5],
  ["thing: actor", 0.8],
  ["thing: Country", 0.5],
  ["thing: Agreement", 0.8],
  ["thing: none", -0.3],
  ["it verb listed with clause", 4],
  ["it passive listed with clause", 4],
  ["it adjective listed with clause", 4],
  ["it noun listed with clause", 2.5],
  ["it verb listed alone", 0.5],
  ["it adjective listed alone", 0.3],
  ["it made so", 2],
  ["it bare noun", 0.5],
  ["it cleft", 1],
  ["thing: speaks as actor", 1.5],
  ["thing: speaks as Country", 1],
  ["thing: text as Agreement", 1.5],
  ["thing own: below by acl", -1],
  ["thing own: below by nmod", -1],
  ["owner around", 1],
  ["owner of people Company", 0.8],
  ["owner of people Organization", 0.8],
  ["owner of people PublicBody", 0.8],
  ["owner of people IntergovernmentalOrganization", 0.8],
  ["owner of people Country", 0.5],
]);

/** News speaks of "the company" and "the party" that it named; GUM has few of them. */
export const DESCRIPTION_PRIOR: ReadonlyMap<string, number> = new Map([
  ["kind company: class of name", 1],
  ["kind team: class of name", 0.5],
  ["kind party: class of name", 0.5],
  ["class of name: subject around", 1],
  ["class of name: told of most", 0.7],
  ["class of name named", 0.5],
  ["class of name: called otherwise", -0.7],
]);
