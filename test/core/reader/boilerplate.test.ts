import { describe, expect, it } from "vitest";
import { ARTICLE, kindOf, PARAGRAPHS, read } from "./read-case.ts";

describe("boilerplate", () => {
  it.each([
    "2 min read",
    "Reading time: 4 minutes",
    "Share this article",
    "Facebook | Twitter | WhatsApp",
    "Advertisement",
    "Sign up for our daily newsletter and never miss a story.",
    "Subscribe to our newsletter",
    "Follow us on Facebook and Twitter",
    "We use cookies to improve this site. Read our privacy policy.",
    "© 2023 Harbour Post. All rights reserved.",
    "Read more: A year of strikes",
    "Also read: Port chief resigns",
    "May 2, 2023",
    "Tuesday, May 2, 2023 10:15 AM",
    "Published: May 2, 2023",
    "Last updated on 2 May 2023, 10:15",
    "3 hours ago",
    "By Ana Ruiz and Tom Hale",
    "By Ana Ruiz & Tom Hale, Business reporters",
    "Post writer Ana Ruiz in Lima, Peru, contributed to this report.",
    "Reporting by Ana Ruiz; Editing by Tom Hale",
    "https://example.org/strike",
    "Home > News > World",
    "* * *",
    "Tags: Chile, ports, strikes",
    "Skip to content",
    "The views expressed here are the author's own.",
  ])("knows %j wherever it stands", (line) => {
    const document = read(`Strike Shuts Fruit Port\n\n${line}\n\n${ARTICLE}`);
    expect(kindOf(document, line)).toBe("boilerplate");
    expect(document.zones.filter(({ kind }) => kind === "body")).toHaveLength(3);
  });

  it.each([
    "Related Articles",
    "Read next",
    "You may also like",
    "More from World",
    "Trending now",
    "12 comments",
    "Leave a Reply",
  ])("drops everything after %j, even what reads like prose", (heading) => {
    const teaser =
      "Norway has opened a new harbour in the north. Its owners expect many ships from Asia next year.";
    const document = read(`${ARTICLE}\n\n${heading}\n\n${teaser}\n\nJune 2, 2023\n\n${teaser}`);
    expect(document.zones.filter(({ kind }) => kind === "body")).toHaveLength(3);
    expect(kindOf(document, teaser)).toBe("boilerplate");
    expect(document.published).toBeUndefined();
  });

  it("goes on with the article after a list near its top", () => {
    const document = read(
      [PARAGRAPHS[0], "Related stories", "Port chief resigns", PARAGRAPHS[1], PARAGRAPHS[2]].join("\n\n"),
    );
    expect(document.zones.map(({ kind }) => kind)).toEqual([
      "body",
      "boilerplate",
      "boilerplate",
      "body",
      "body",
    ]);
  });

  it.each([
    "Support among voters has fallen on account of inflation.",
    "Published figures show that 300 people lost their jobs.",
    "Reporting by state media suggests that the talks failed.",
    "Share prices of both companies fell.",
    "By Monday the ships had left the harbour.",
    "Related cases are pending in two courts.",
    "More on that will follow, the minister said.",
    "Comments by the minister angered the union.",
  ])("takes %j for text", (sentence) => {
    expect(kindOf(read(`${ARTICLE}\n\n${sentence}\n\n${PARAGRAPHS[0]}`), sentence)).toBe("body");
  });
});
