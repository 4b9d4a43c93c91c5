namespace MineBanBot.Settings;

/// <summary>What reading the settings gave.</summary>
/// <param name="Settings">The settings; null when there are faults.</param>
/// <param name="Faults">All faults, a sentence each.</param>
internal sealed record SettingsReading(BotSettings? Settings, IReadOnlyList<string> Faults);
