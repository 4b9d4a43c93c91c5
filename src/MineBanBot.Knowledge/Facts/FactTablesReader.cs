using MineBanBot.Knowledge.Names;
using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Facts;

/// <summary>Reads the eight tables and reports each row that cannot be used.</summary>
internal static class FactTablesReader
{
    /// <param name="open">Opens a table by its file name ("states.csv"); null when there is none.</param>
    /// <param name="problems">Gets what could not be read.</param>
    public static FactTables Read(Func<string, TextReader?> open, List<DataProblem> problems)
    {
        return new FactTables(
            Table("states.csv", State.Columns, State.Read, key: "iso3"),
            Table("articles.csv", Article.Columns, Article.Read, key: "number"),
            Table("definitions.csv", Definition.Columns, Definition.Read),
            Table("milestones.csv", Milestone.Columns, Milestone.Read),
            Table("figures.csv", Figure.Columns, Figure.Read, key: "id"),
            Table("casualties.csv", CasualtyYear.Columns, CasualtyYear.Read),
            Table("obligations.csv", Obligation.Columns, Obligation.Read),
            Table("groups.csv", GroupMember.Columns, GroupMember.Read));

        List<T> Table<T>(string name, IReadOnlyList<string> columns, Func<FactRow, T> read, string? key = null)
        {
            string file = $"treaty/{name}";
            using TextReader? text = open(file);
            if (text is null)
            {
                problems.Add(new DataProblem(file, 0, null, "The file is missing."));
                return [];
            }

            return new CsvTable(file, problems).Read(text, columns, read, key);
        }
    }
}
