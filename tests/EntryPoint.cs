// The entry point that xunit would generate blocks on a task, which the house rules forbid; this one awaits it.
return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
