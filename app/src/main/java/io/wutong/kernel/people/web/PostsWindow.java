package io.wutong.kernel.people.web;

import io.wutong.kernel.people.NewPost;
import io.wutong.kernel.people.People;
import io.wutong.kernel.people.Person;
import io.wutong.kernel.people.Post;
import io.wutong.kernel.people.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The posts and the persons who hold them: an administrator's pages. */
@RestController
@RequestMapping("/api")
class PostsWindow {

  private final People people;

  PostsWindow(People people) {
    this.people = people;
  }

  record PostChange(
      String title,
      UUID person,
      Set<Right> rights,
      LocalDate from,
      @Nullable LocalDate to,
      int rank) {}

  record PostEnd(LocalDate lastDay) {}

  record HandOver(UUID person) {}

  record StandIn(UUID person, LocalDate from, LocalDate to) {}

  record PersonWords(String name, @Nullable String phone) {}

  @GetMapping("/posts")
  List<Post> list() {
    people.demandAdministrator();
    return people.directory().posts();
  }

  @PostMapping("/posts")
  @ResponseStatus(HttpStatus.CREATED)
  Post open(@RequestBody NewPost said) {
    return people.openPost(said);
  }

  @PutMapping("/posts/{id}")
  Post change(@PathVariable UUID id, @RequestBody PostChange said) {
    people.demandAdministrator();
    Post was = people.directory().post(id);
    return people.changePost(
        new Post(
            id,
            was.unit(),
            said.title(),
            said.person(),
            said.rights(),
            said.from(),
            said.to(),
            was.standsInFor(),
            said.rank()));
  }

  @PostMapping("/posts/{id}/end")
  Post end(@PathVariable UUID id, @RequestBody PostEnd said) {
    return people.endPost(id, said.lastDay());
  }

  @PostMapping("/posts/{id}/hand-over")
  Post handOver(@PathVariable UUID id, @RequestBody HandOver said) {
    return people.handOver(id, said.person());
  }

  @PostMapping("/posts/{id}/stand-in")
  @ResponseStatus(HttpStatus.CREATED)
  Post standIn(@PathVariable UUID id, @RequestBody StandIn said) {
    return people.standIn(id, said.person(), said.from(), said.to());
  }

  @GetMapping("/persons")
  List<Person> persons() {
    people.demandAdministrator();
    return people.directory().persons();
  }

  @PostMapping("/persons")
  @ResponseStatus(HttpStatus.CREATED)
  Person openPerson(@RequestBody PersonWords said) {
    return people.openPerson(said.name(), said.phone() == null ? "" : said.phone());
  }

  @PutMapping("/persons/{id}")
  Person changePerson(@PathVariable UUID id, @RequestBody PersonWords said) {
    String phone = said.phone() == null ? "" : said.phone();
    return people.changePerson(new Person(id, said.name(), phone));
  }
}
