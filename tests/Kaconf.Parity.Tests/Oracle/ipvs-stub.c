/* Makes keepalived's checker process believe that the kernel has IPVS, so that it starts and dumps what it has read.
 * Every request to the kernel's IPVS family is answered with success and nothing else. */
#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

struct nl_sock;
struct nl_msg;
typedef int (*error_handler)(void *, void *, void *);

static struct nl_sock *ipvs;
static int *done;

int genl_ctrl_resolve(struct nl_sock *socket, const char *name)
{
    int (*real)(struct nl_sock *, const char *) = dlsym(RTLD_NEXT, "genl_ctrl_resolve");
    if (strcmp(name, "IPVS")) return real(socket, name);
    ipvs = socket;
    return 63;
}

/* keepalived waits until its own flag is set by one of its handlers; the flag is the handlers' argument. */
int nl_socket_modify_err_cb(struct nl_sock *socket, int kind, error_handler handler, void *argument)
{
    int (*real)(struct nl_sock *, int, error_handler, void *) = dlsym(RTLD_NEXT, "nl_socket_modify_err_cb");
    if (socket == ipvs) done = argument;
    return real(socket, kind, handler, argument);
}

int nl_send_auto(struct nl_sock *socket, struct nl_msg *message)
{
    int (*real)(struct nl_sock *, struct nl_msg *) = dlsym(RTLD_NEXT, "nl_send_auto");
    return socket && socket == ipvs ? 1 : real(socket, message);
}

int nl_recvmsgs_default(struct nl_sock *socket)
{
    int (*real)(struct nl_sock *) = dlsym(RTLD_NEXT, "nl_recvmsgs_default");
    if (!socket || socket != ipvs) return real(socket);
    if (done) *done = 1;
    return 0;
}
