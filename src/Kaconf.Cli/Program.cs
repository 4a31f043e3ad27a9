using Kaconf.Cli.Commands;

return KaconfCommand.Invoke(args);
