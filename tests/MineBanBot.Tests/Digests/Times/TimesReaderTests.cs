using MineBanBot.Digests.Times;

namespace MineBanBot.Tests.Digests.Times;

public sealed class TimesReaderTests
{
    [Theory]
    [InlineData("every Monday 09:00", "every Monday 09:00", "0 9 * * 1")]
    [InlineData("mondays at 9:00", "every Monday 09:00", "0 9 * * 1")]
    [InlineData("Every thu and mon, 17:30", "every Monday and Thursday 17:30", "30 17 * * 1,4")]
    [InlineData("every monday, wednesday and friday 08:00", "every Monday, Wednesday and Friday 08:00", "0 8 * * 1,3,5")]
    [InlineData("weekdays 08:30", "weekdays 08:30", "30 8 * * MON-FRI")]
    [InlineData("every weekend 10:15", "weekends 10:15", "15 10 * * SAT,SUN")]
    [InlineData("daily 00:00", "every day 00:00", "0 0 * * *")]
    [InlineData("  every   day  23:59 ", "every day 23:59", "59 23 * * *")]
    [InlineData("first day of the month 10:00", "first day of the month 10:00", "0 10 1 * *")]
    [InlineData("the last day of every month at 18:00", "last day of the month 18:00", "0 18 L * *")]
    [InlineData("last Friday of the month 10:00", "last Friday of the month 10:00", "0 10 * * 5L")]
    [InlineData("second tuesday of each month 07:00", "second Tuesday of the month 07:00", "0 7 * * 2#2")]
    [InlineData("on the 15th of the month 10:00", "15th of the month 10:00", "0 10 15 * *")]
    [InlineData("22 of the month 10:00", "22nd of the month 10:00", "0 10 22 * *")]
    [InlineData("0 9 * * mon-fri", "0 9 * * MON-FRI", "0 9 * * MON-FRI")]
    public void What_people_write_is_read_and_can_be_read_again(string text, string shown, string cron)
    {
        WallTimes? read = TimesReader.TryRead(text, out _);

        Assert.Equal(shown, read?.Text);
        Assert.Equal(Cronos.CronExpression.Parse(cron), read!.Cron);
        Assert.Equal(read, TimesReader.TryRead(shown, out _));
    }

    [Theory]
    [InlineData("", "NotUnderstood")]
    [InlineData("every Monday", "NotUnderstood")]
    [InlineData("every Funday 09:00", "NotUnderstood")]
    [InlineData("every Mo 09:00", "NotUnderstood")]
    [InlineData("every day 24:00", "NotUnderstood")]
    [InlineData("every day 9:60", "NotUnderstood")]
    [InlineData("32nd of the month 10:00", "NotUnderstood")]
    [InlineData("0 9 * * FUNDAY", "NotUnderstood")]
    [InlineData("0 0 9 * * MON", "NotUnderstood")]
    [InlineData("0 9 30 2 *", "Never")]
    [InlineData("* * * * *", "TooOften")]
    [InlineData("0,30 9 * * *", "TooOften")]
    [InlineData("0,59 0,23 * * *", "TooOften")]
    public void What_cannot_be_is_refused_for_its_reason(string text, string reason)
    {
        Assert.Null(TimesReader.TryRead(text, out TimesFault fault));
        Assert.Equal(reason, fault.ToString());
    }

    [Fact]
    public void Every_example_can_be_read_as_it_stands() =>
        Assert.All(TimesReader.Examples, example => Assert.Equal(example, TimesReader.TryRead(example, out _)?.Text));

    [Fact]
    public void Long_and_hostile_texts_are_no_times()
    {
        Random random = new(7);
        const string Letters = "every monday 09:*/,-#L of the\0\u202e😀";
        for (int number = 0; number < 2000; number++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => Letters[random.Next(Letters.Length)]));
            WallTimes? read = TimesReader.TryRead(text, out _);
            Assert.True(read is null || TimesReader.TryRead(read.Text, out _) == read, text);
        }
    }
}
