using MineBanBot.Knowledge.Search;

namespace MineBanBot.Knowledge.Tests.Search;

public sealed class TopScoresTests
{
    [Fact]
    public void The_highest_scores_are_kept_best_first_and_equal_ones_in_the_order_they_were_offered()
    {
        Random random = new(5);
        double[] scores = [.. Enumerable.Range(0, 2_000).Select(_ => random.Next(300) / 100.0)];
        TopScores top = new(60);
        for (int number = 0; number < scores.Length; number++)
        {
            top.Offer(number, scores[number]);
        }

        Assert.Equal(
            scores.Select((score, number) => (score, number)).OrderByDescending(pair => pair.score).ThenBy(pair => pair.number).Take(60),
            top.Best.ToArray());
    }

    [Fact]
    public void Scores_that_differ_by_the_order_of_an_addition_are_equal()
    {
        TopScores top = new(1);
        top.Offer(1, 0.1 + 0.2);
        top.Offer(2, 0.3);
        top.Offer(3, 0.1 + 0.2 + 1e-12);

        Assert.Equal((0.3, 1), Assert.Single(top.Best.ToArray()));
    }
}
