namespace MineBanBot.Knowledge.Indexing;

/// <summary>A word as entries spell it, folded.</summary>
/// <param name="number">Its number, in the order of first occurrence.</param>
/// <param name="text">The word.</param>
/// <param name="stem">Where the entries with any of its forms are listed.</param>
internal sealed class Word(int number, string text, Postings stem)
{
    // One headline in small letters makes no ordinary word of a name.
    private const int CapitalsForSmall = 20;

    /// <summary>Its number, in the order of first occurrence.</summary>
    public int Number => number;

    /// <summary>The word.</summary>
    public string Text => text;

    /// <summary>Where the entries with any of its forms are listed.</summary>
    public Postings Stem => stem;

    /// <summary>How often living documents hold it, in this form; for the writer, readers may see it late.</summary>
    public int Occurrences { get; set; }

    /// <summary>How often it stands inside a sentence with a capital.</summary>
    public int Capitals { get; set; }

    /// <summary>How often it stands inside a sentence without one.</summary>
    public int Smalls { get; set; }

    /// <summary>Whether it is a name: written with a capital where no sentence begins.</summary>
    public bool IsName => Capitals > Smalls * CapitalsForSmall;
}
