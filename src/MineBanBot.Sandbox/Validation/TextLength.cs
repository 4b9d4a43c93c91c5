namespace MineBanBot.Sandbox.Validation;

/// <summary>Discord counts code points, without the white space around.</summary>
internal static class TextLength
{
    public static int Of(string? text)
    {
        int count = 0;
        foreach (System.Text.Rune _ in (text ?? "").Trim().EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    public static void Check(FormErrors errors, string path, string? text, int most, int least = 0)
    {
        int length = Of(text);
        if (text is null || (length == 0 && least > 0))
        {
            if (least > 0)
            {
                errors.Required(path);
            }
        }
        else if (length < least)
        {
            errors.Length(path, least, most);
        }
        else if (length > most)
        {
            errors.TooLong(path, most);
        }
    }
}
