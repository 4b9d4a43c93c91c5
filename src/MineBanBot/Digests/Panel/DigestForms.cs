using System.Globalization;

using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drawing;
using MineBanBot.Discord.Modals;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Language;

namespace MineBanBot.Digests.Panel;

/// <summary>The forms of a digest's panel.</summary>
internal static class DigestForms
{
    /// <summary>Fields, by their names in what is submitted.</summary>
    public const string Line = "line", Intro = "intro", Link = "link", Source = "source", Date = "date", From = "from", To = "to", Most = "most", Note = "note";

    private const int IntroLength = 1500;
    private const int NoteLength = 500;
    private const int SourceLength = 80;
    private const int DateLength = 10;

    /// <summary>The form that an act opens; null: it opens none.</summary>
    public static ModalForm? Of(PanelId id, Digest digest, Texts texts) => id.Act switch
    {
        PanelAct.Line when digest.Items.FirstOrDefault(item => item.Number == id.Item) is { } item => new ModalForm(id.ToString(), texts.Say(Text.DigestEditLine),
            new TextField(Line, texts.Say(Text.DigestLineLabel)) { Paragraph = true, MaxLength = ItemLine.LineLength, Value = Short(item.Line) }),
        PanelAct.Intro => new ModalForm(id.ToString(), texts.Say(Text.DigestEditIntro),
            new TextField(Intro, texts.Say(Text.DigestIntroLabel)) { Paragraph = true, MaxLength = IntroLength, Required = false, Value = digest.Intro }),
        PanelAct.Add => new ModalForm(id.ToString(), texts.Say(Text.DigestAdd),
            new TextField(Link, texts.Say(Text.DigestLinkLabel)) { MaxLength = ItemLine.LinkLength, Description = texts.Say(Text.DigestLinkHint), Placeholder = "https://" },
            new TextField(Line, texts.Say(Text.DigestLineLabel)) { MaxLength = ItemLine.LineLength, Required = false },
            new TextField(Source, texts.Say(Text.DigestSourceLabel)) { MaxLength = SourceLength, Required = false },
            new TextField(Date, texts.Say(Text.DigestDateLabel)) { MaxLength = DateLength, Required = false, Placeholder = "2026-11-24" }),
        PanelAct.Period => new ModalForm(id.ToString(), texts.Say(Text.DigestChangePeriod),
            new TextField(From, texts.Say(Text.DigestFromLabel)) { MaxLength = DateLength, Value = $"{new PartialDate(digest.Request.From)}" },
            new TextField(To, texts.Say(Text.DigestToLabel)) { MaxLength = DateLength, Value = $"{new PartialDate(digest.Request.To)}" },
            new TextField(Most, texts.Say(Text.DigestMostLabel)) { MaxLength = 2, Value = digest.Request.Most.ToString(CultureInfo.InvariantCulture) }),
        PanelAct.Publish => new ModalForm(id.ToString(), texts.Say(Text.DigestPublish),
            new TextField(Note, texts.Say(Text.DigestNoteLabel)) { Paragraph = true, MaxLength = NoteLength, Description = texts.Say(Text.DigestNoteHint) }),
        _ => null,
    };

    /// <summary>What stands in the field of a line at first.</summary>
    public static string Short(string? line)
    {
        string plain = string.Join(' ', (line ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Discord.Embeds.EmbedLimits.Cut(plain, ItemLine.LineLength);
    }
}
