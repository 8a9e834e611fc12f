package io.wutong.kernel.ledger.web;

import io.wutong.kernel.ledger.web.MatterPage.Contact;
import io.wutong.kernel.ledger.web.MatterPage.ContactRole;
import io.wutong.kernel.people.Directory;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom to call in a unit: 牵头领导 signs, 联络员 prepares, 责任人 sees to the matter. */
@Component
class Contacts {

  private static final int SHOWN_MAX = 6;

  List<Contact> ofUnit(Directory directory, UUID unit, LocalDate today) {
    return directory.postsOf(unit, today).stream()
        .filter(post -> !post.rights().isEmpty())
        .limit(SHOWN_MAX)
        .map(post -> contact(directory, post, role(post)))
        .toList();
  }

  Contact of(Directory directory, UUID unit, UUID person, LocalDate today) {
    return directory.postsOf(unit, today).stream()
        .filter(post -> post.person().equals(person))
        .findFirst()
        .map(post -> contact(directory, post, ContactRole.RESPONSIBLE))
        .orElseGet(() -> gone(directory, person));
  }

  /** The person holds no post there any more: who to call is still shown. */
  private static Contact gone(Directory directory, UUID person) {
    var found = directory.findPerson(person);
    return new Contact(
        person,
        found == null ? "" : found.name(),
        found == null ? "" : found.phone(),
        "",
        ContactRole.RESPONSIBLE);
  }

  private static ContactRole role(Post post) {
    boolean leads = post.rights().contains(Right.SIGN) || post.rights().contains(Right.LEAD);
    return leads ? ContactRole.LEADER : ContactRole.LIAISON;
  }

  private static Contact contact(Directory directory, Post post, ContactRole role) {
    var person = directory.person(post.person());
    return new Contact(person.id(), person.name(), person.phone(), post.title(), role);
  }
}
