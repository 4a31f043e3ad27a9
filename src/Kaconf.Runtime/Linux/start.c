/* What a new process does until it is the script. It is C because nothing of the .NET runtime may run there: the child has
   the daemon's memory, and the thread whose place it takes waits in vfork (docs/adr/0001). Publishing a site compiles it. */
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CANNOT_BECOME_USER = 126, CANNOT_EXECUTE = 127 };

/* The same as in ChildPlan.cs. */
struct kaconf_plan {
    const char *program;
    char *const *arguments;
    char *const *shell_arguments;
    char *const *environment;
    const gid_t *groups;
    long group_count;
    int input, output;
    uid_t uid;
    gid_t gid;
    mode_t mask;
    int changes_user;
    int error;
};

/* Bare system calls: those of the C library would have the daemon's other threads change their user too. */
static int become_user(const struct kaconf_plan *plan)
{
    return syscall(SYS_setgroups, plan->group_count, plan->groups) == 0
        && syscall(SYS_setgid, plan->gid) == 0
        && syscall(SYS_setuid, plan->uid) == 0;
}

/* A function of its own, because what it writes on the stack must be nothing that the waiting thread has there. */
__attribute__((noinline, noreturn)) static void become(struct kaconf_plan *plan, pid_t parent)
{
    /* Should the daemon die now, nothing is left that could go on from here. */
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    /* A handler of the daemon that ran here would take the daemon's memory for its own. */
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    setpgid(0, 0);
    struct sched_param usual = { 0 };
    sched_setscheduler(0, SCHED_OTHER, &usual);
    dup2(plan->input, 0);
    dup2(plan->output, 1);
    dup2(plan->output, 2);
    syscall(SYS_close_range, 3, ~0u, 0);
    umask(plan->mask);
    if (plan->changes_user && !become_user(plan)) {
        plan->error = errno;
        _exit(CANNOT_BECOME_USER);
    }

    /* A change of user clears it, so it comes after; the daemon may have died before it was set. */
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent) _exit(CANNOT_EXECUTE);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(plan->program, plan->arguments, plan->environment);
    plan->error = errno;
    if (plan->error == ENOEXEC) execve(plan->shell_arguments[0], plan->shell_arguments, plan->environment);
    _exit(CANNOT_EXECUTE);
}

/* Starts the program of the plan; back as soon as the child is the program or has failed, which plan->error then says.
   Returns its process id; -1 = there is no room for another process. */
pid_t kaconf_start(struct kaconf_plan *plan)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pid_t parent = getpid();
    int dumpable = prctl(PR_GET_DUMPABLE);
    pid_t pid = vfork();
    if (pid == 0) become(plan, parent);
    /* While it was another user's, the memory was not to be looked at; that user has left it. */
    if (plan->changes_user) prctl(PR_SET_DUMPABLE, dumpable);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return pid;
}
