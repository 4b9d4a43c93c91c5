namespace MineBanBot.Knowledge.Tests;

/// <summary>Inputs that break careless programs: our own list, after the kinds that such lists hold.</summary>
internal static class NaughtyStrings
{
    public static readonly string[] All =
    [
        // Words that mean something to programs.
        "undefined", "null", "NULL", "nil", "None", "true", "false", "NaN", "Infinity", "-Infinity", "hasOwnProperty", "constructor", "__proto__", "prototype", "then", "CON", "PRN", "AUX", "NUL", "COM1", "LPT1", "/dev/null",

        // Numbers.
        "0", "-0", "1", "-1", "1.00", "$1.00", "1/2", "1E2", "1E02", "1e999", "-1E+02", "0x0", "0xffffffff", "0xabad1dea", "2147483648", "-9223372036854775808", "18446744073709551616", "123456789012345678901234567890123456789", "1,000.00", "1 000,00", "१२३", "٠١٢٣٤٥٦٧٨٩", "½", "²³", "Ⅻ", "1٬000",

        // Punctuation and symbols.
        ",./;'[]\\-=", "<>?:\"{}|_+", "!@#$%^&*()`~", "¡™£¢∞§¶•ªº–≠", "\u0080\u0085\u009f", "åß∂ƒ©˙∆˚¬…æ", "ÅÍÎÏ˝ÓÔ\uf8ffÒÚÆ☃", "‘ ’ “ ” „ ‚", "⁰⁴⁵", "₀₁₂", "…………", "––––", "''''", "\"\"\"\"", "\\\\\\\\", "////", "||||", "````",

        // Scripts.
        "田中さんにあげて下さい", "パーティーへ行かないか", "和製漢語", "사회과학원 어학연구소", "찦차를 타고 온 펲시맨과", "Привет, как дела", "Ёж", "שלום", "ثم نفس سقطت وبالتحديد", "مرحبا", "ไทย", "हिन्दी", "தமிழ்", "ភាសាខ្មែរ", "ᚠᛇᚻ᛫ᛒᛦᚦ", "𝕋𝕙𝕖 𝕢𝕦𝕚𝕔𝕜", "Ｔｈｅ ｑｕｉｃｋ", "⒯⒣⒠", "🅰🅱", "T̷h̷e̷", "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮", "ǝɥʇ ɹoɟ", "İstanbul ıI", "ŁŐÉ", "ß ẞ ss", "ﬁ ﬂ ﬃ", "ʼn ǆ Ǆ",

        // Emoji and their joiners.
        "😍", "👩🏽", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇺🇸🇷🇺🇸", "🇿🇿", "🇺", "🧨💣", "0️⃣ 1️⃣", "❤️ 💔", "(╯°□°)╯︵ ┻━┻", "( ͡° ͜ʖ ͡°)", "¯\\_(ツ)_/¯", "🏴󠁧󠁢󠁥󠁮󠁧󠁿",

        // Invisible and controlling.
        "\u00ad\u00ad", "\u180e", "\u2028\u2029", "\u2060\u2061\u2062", "\u200e\u200f\u061c", "\u202a\u202b\u202c\u202d\u202e", "\u2066\u2067\u2068\u2069", "\ufff9\ufffa\ufffb", "\ufeff\ufeff", "\u0001\u0002\u0003\u001b[31m", "\u001b]0;title\u0007", "a\u0308\u0308\u0308\u0308", "\u0488\u0489", "\u115f\u1160\u3164", "\u2800\u2800", "\u000b\u000c", "\ud83d\ude00\ud83d", "\udbff\udfff", "\u0000is\u0000it\u0000", "\ue000\uf8ff",

        // Markup, Discord's and others'.
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt;&#60;&#x3c;", "javascript:alert(1)", "data:text/html,x", "[a](javascript:alert(1))", "![x](http://localhost/x.png)", "||spoiler||", "~~gone~~ __under__", "> quote\n>>> more", "```\n```\n```", "`` ` ``", "# # #", "- [ ] x", "<@0> <@!0> <@&0> <#0> </x:0> <t:0:R> <:x:0> <a:x:0> <id:guide>", "@everyone @here", "@\u200beveryone", "https://discord.gg/x", "http://[::1]/", "//example.org", "mailto:a@b.c", "\\@everyone \\*x\\*",

        // Injections of every kind.
        "1;DROP TABLE users", "1'; DROP TABLE users-- 1", "' OR '1'='1", "%27%20OR%201", "admin'--", "$(touch x)", "`touch x`", "; ls -la", "| cat /etc/passwd", "&& reboot", "../../../../etc/passwd%00", "..\\..\\windows\\win.ini", "{{7*7}}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "%d %n %s %p %x", "{0}{1}{9999}", "{", "}", "{{", "{0:X", "$HOME", "%PATH%", "@Html.Raw(1)", "<!--#exec cmd=\"x\"-->", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>", "<![CDATA[x]]>", "() { :; }; echo x", "eval(1)", "require('child_process')", "System.IO.File.Delete(\"x\")", "=cmd|' /C calc'!A0", "+1+1", "=1+1", "\tTAB", "a,b;c|d",

        // Regular expressions and long repetitions.
        "(a+)+$", "((((((((((", "[[[[[[", "a{1,99999}", "^.*$", "\\b\\w+\\b", "(?=x)", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", new('a', 2000), new('!', 2000), new('9', 2000), new('\u0301', 2000), string.Concat(Enumerable.Repeat("1 ", 1000)), string.Concat(Enumerable.Repeat("20", 1000)), string.Concat(Enumerable.Repeat("mine ", 400)), string.Concat(Enumerable.Repeat("is poland a ", 170)), string.Concat(Enumerable.Repeat("1 May 2015 ", 180)), string.Concat(Enumerable.Repeat("🇵🇱", 500)), string.Concat(Enumerable.Repeat(", and. or? ", 180)), string.Concat(Enumerable.Repeat("congo korea guinea ", 100)), string.Concat(Enumerable.Repeat("article 5 ", 200)), string.Concat(Enumerable.Repeat("stockpyle clearence tresty ", 70)),

        // Innocent words that hold others.
        "Scunthorpe General Hospital", "Penistone Community Church", "Lightwater Country Park", "assassinate the classics", "mocha", "expression", "medieval erection of parapets", "a party on the state of the mine", "undermined determined examined", "lamina minerva minestrone", "unban urban turban", "treatyse", "gemini mini mine",
    ];
}
