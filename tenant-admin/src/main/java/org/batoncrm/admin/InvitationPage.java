package org.batoncrm.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.batoncrm.admin.member.GuestList;
import org.batoncrm.admin.member.GuestList.Guest;
import org.batoncrm.admin.member.MemberDesk;
import org.batoncrm.identity.ProviderProblem;
import org.batoncrm.identity.Role;

/** Who is invited: invites in a dialog, sends again and takes back in place. */
@Named
@ViewScoped
public class InvitationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private GuestList guests;

    @Inject
    private MemberDesk desk;

    @Inject
    private Saving saving;

    private transient List<Guest> rows;
    private String email;
    private Role[] roles = {};

    /** Reads the invitations anew whenever the page is drawn. */
    public void open() {
        try {
            rows = guests.all();
        } catch (ProviderProblem e) {
            rows = List.of(); // the list of members says so
        }
    }

    /** Starts a new invitation. */
    public void start() {
        email = null;
        roles = new Role[] {Role.SALES_MANAGER};
    }

    public void invite() {
        saving.save("members.invited", () -> desk.invite(email, Set.of(roles)));
    }

    public void again(String address) {
        saving.save("members.invitedAgain", () -> desk.inviteAgain(address));
        open();
    }

    public void revoke(String address) {
        saving.save("members.revoked", () -> desk.revoke(address));
        open();
    }

    public List<Guest> getRows() {
        if (rows == null) {
            open();
        }
        return rows;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role[] getRoles() {
        return roles;
    }

    public void setRoles(Role[] roles) {
        this.roles = roles;
    }
}
