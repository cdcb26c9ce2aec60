import { afterEach, describe, expect, it, vi } from "vitest";
import { dispatch, type CommandTable } from "../../packages/lab/src/command-table.ts";

const ran: string[] = [];
const command = (name: string, fails = false): CommandTable[string] => ({
  summary: name,
  load: () =>
    Promise.resolve({
      run: (args: readonly string[]) => {
        ran.push([name, ...args].join(" "));
        if (fails) throw new Error("no such file");
      },
    }),
});
const TABLE: CommandTable = { trees: command("trees", true), names: command("names") };

describe("the dispatcher of lab commands", () => {
  const complain = vi.spyOn(console, "error").mockImplementation(() => undefined);
  afterEach(() => {
    ran.length = 0;
    complain.mockClear();
    process.exitCode = 0;
  });

  it("hands the named command what follows its name", async () => {
    await dispatch("score", TABLE, ["names", "file.iob2", "--json"], true);
    expect(ran).toEqual(["names file.iob2 --json"]);
  });

  it("runs all of them without a name, with the options, and goes on when one fails", async () => {
    await dispatch("score", TABLE, ["--json"], true);
    expect(ran).toEqual(["trees --json", "names --json"]);
    expect(process.exitCode).toBe(1);
    expect(complain).toHaveBeenCalledWith("trees: no such file");
  });

  it.each(["constructor", "tree"])("refuses %j, says what there is and exits with 2", async (name) => {
    await dispatch("score", TABLE, [name], true);
    expect(ran).toEqual([]);
    expect(process.exitCode).toBe(2);
    expect(complain.mock.calls.flat().join("\n")).toContain("names");
  });
});
