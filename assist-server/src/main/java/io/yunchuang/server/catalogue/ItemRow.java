package io.yunchuang.server.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What an item is, the same in every city. */
@Entity
@Table(name = "service_item")
class ItemRow extends ItemContent {
    @Id
    int number;

    @Version
    long version;

    @Override
    int number() {
        return number;
    }

    ItemDetails toDetails() {
        return new ItemDetails(toLine(), version, author(), changedAt);
    }
}
