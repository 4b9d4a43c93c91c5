using System.Globalization;

using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Facts;

/// <summary>Reads the eight tables and reports each row that cannot be used.</summary>
internal static class FactTablesReader
{
    /// <param name="open">Opens a table by its file name ("states.csv"); null when there is none.</param>
    /// <param name="problems">Gets what could not be read.</param>
    public static FactTables Read(Func<string, TextReader?> open, List<DataProblem> problems)
    {
        List<State> states = Table("states.csv", State.Columns, State.Read);
        NoteRepeats("states.csv", "iso3", states.Select(state => state.Iso3));
        FactTables tables = new(
            states,
            Table("articles.csv", Article.Columns, Article.Read),
            Table("definitions.csv", Definition.Columns, Definition.Read),
            Table("milestones.csv", Milestone.Columns, Milestone.Read),
            Table("figures.csv", Figure.Columns, Figure.Read),
            Table("casualties.csv", CasualtyYear.Columns, CasualtyYear.Read),
            Table("obligations.csv", Obligation.Columns, Obligation.Read),
            Table("groups.csv", GroupMember.Columns, GroupMember.Read));
        NoteRepeats("articles.csv", "number", tables.Articles.Select(article => article.Number.ToString(CultureInfo.InvariantCulture)));
        NoteRepeats("figures.csv", "id", tables.Figures.Select(figure => figure.Id));
        return tables;

        List<T> Table<T>(string name, IReadOnlyList<string> columns, Func<FactRow, T> read)
        {
            string file = $"treaty/{name}";
            using TextReader? text = open(file);
            if (text is null)
            {
                problems.Add(new DataProblem(file, 0, null, "The file is missing."));
                return [];
            }

            return new CsvTable(file, problems).Read(text, columns, read);
        }

        void NoteRepeats(string name, string column, IEnumerable<string> keys)
        {
            foreach (string key in keys.CountBy(key => key).Where(pair => pair.Value > 1).Select(pair => pair.Key))
            {
                problems.Add(new DataProblem($"treaty/{name}", 0, column, $"\"{key}\" stands in more than one row."));
            }
        }
    }
}
