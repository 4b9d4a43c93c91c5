using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Facts;

/// <summary>One state and its dates with the treaty (states.csv).</summary>
/// <param name="Iso3">ISO 3166-1 alpha-3 code.</param>
/// <param name="Iso2">ISO 3166-1 alpha-2 code.</param>
/// <param name="Name">English short name, as in the table; may be inverted ("Congo, Republic of the").</param>
/// <param name="Aliases">Other names, former names, abbreviations and demonyms.</param>
/// <param name="Region">Region as the table groups it.</param>
/// <param name="Status">Standing on the as-of date.</param>
/// <param name="SignedOn">Signature; null: not signed (or joined without signing).</param>
/// <param name="JoinedOn">Deposit of the instrument with the UN Secretary-General; null: none.</param>
/// <param name="JoinMethod">ratification, acceptance, approval, accession or succession; empty: none.</param>
/// <param name="InForceOn">Entry into force for this state (Art. 17); null: none, or not found.</param>
/// <param name="WithdrawalDepositedOn">Deposit of the notice of withdrawal (Art. 20); null: none.</param>
/// <param name="WithdrawnOn">The day the withdrawal took effect; null: none.</param>
/// <param name="Notes">What else the row says.</param>
/// <param name="Provenance">Source, as-of date and whether verified.</param>
public sealed record State(
    string Iso3,
    string Iso2,
    string Name,
    IReadOnlyList<string> Aliases,
    string Region,
    StateStatus Status,
    PartialDate? SignedOn,
    PartialDate? JoinedOn,
    string JoinMethod,
    PartialDate? InForceOn,
    PartialDate? WithdrawalDepositedOn,
    PartialDate? WithdrawnOn,
    string Notes,
    Provenance Provenance)
{
    internal static readonly string[] Columns =
    [
        "iso3", "iso2", "name", "aliases", "region", "status", "signed_on", "ratified_or_acceded_on", "entry_into_force_on",
        "withdrawal_deposited_on", "withdrawal_effective_on", "notes", "join_method", .. Provenance.Columns,
    ];

    private static readonly Dictionary<string, StateStatus> StatusWords = new()
    {
        ["non_party"] = StateStatus.NonParty,
        ["signatory"] = StateStatus.Signatory,
        ["state_party"] = StateStatus.StateParty,
        ["withdrawing"] = StateStatus.Withdrawing,
        ["withdrawn"] = StateStatus.Withdrawn,
    };

    private static readonly string[] ArticleNouns = ["Republic", "Kingdom", "States", "Emirates", "Islands", "See", "Federation", "Union"];

    /// <summary>The name as it reads in a sentence: "Republic of the Congo" for "Congo, Republic of the".</summary>
    public string PlainName => Name.Split(", ", 2) is [string noun, string lead] ? $"{lead} {noun}" : Name;

    /// <summary>The name inside a sentence, with the article that English asks for: "the Gambia", "the United States", "Poland".</summary>
    public string SpokenName => TakesArticle ? $"the {PlainName}" : PlainName;

    // Either an alias says so ("The Gambia"), or a noun in the name does ("Republic of the Congo", "Cook Islands").
    private bool TakesArticle =>
        Aliases.Contains($"The {PlainName}", StringComparer.OrdinalIgnoreCase) || PlainName.Split(' ').Any(ArticleNouns.Contains);

    internal static State Read(FactRow row)
    {
        State state = new(
            row.Required("iso3"),
            row.Required("iso2"),
            row.Required("name"),
            [.. row.Parts("aliases").Select(Bare)],
            row.Required("region"),
            row.OneOf("status", StatusWords),
            row.OptionalDate("signed_on"),
            row.OptionalDate("ratified_or_acceded_on"),
            row.Text("join_method"),
            row.OptionalDate("entry_into_force_on"),
            row.OptionalDate("withdrawal_deposited_on"),
            row.OptionalDate("withdrawal_effective_on"),
            row.Text("notes"),
            Provenance.Read(row));
        state.NoteContradictions(row);
        return state;
    }

    // "Columbia (misspelling)": what stands in brackets is said of the name.
    private static string Bare(string alias) => alias.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? alias[..bracket].TrimEnd() : alias;

    private void NoteContradictions(FactRow row)
    {
        if (Status is StateStatus.StateParty or StateStatus.Withdrawing or StateStatus.Withdrawn && JoinedOn is null)
        {
            row.Note("ratified_or_acceded_on", "A state that joined needs the date of its deposit.");
        }

        if (Status is StateStatus.Signatory && (SignedOn is null || JoinedOn is not null))
        {
            row.Note("status", "A signatory has the date of its signature and no deposit.");
        }

        if (WithdrawnOn is { } left && (left < JoinedOn || left < WithdrawalDepositedOn))
        {
            row.Note("withdrawal_effective_on", "A withdrawal takes effect after the deposits of joining and of leaving.");
        }

        if (Status is StateStatus.NonParty && (JoinedOn ?? SignedOn) is not null)
        {
            row.Note("status", "A state that never signed nor joined cannot have dates.");
        }

        if (Status is StateStatus.Withdrawn != WithdrawnOn is not null)
        {
            row.Note("withdrawal_effective_on", "Set exactly when the status is withdrawn.");
        }
    }
}
