using Kaconf.Cli.Commands;
using Kaconf.Cli.Linux;

LargePages.Ask();
return KaconfCommand.Invoke(args);
